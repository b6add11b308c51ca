"""Things of which the words of a class are said in a figure, or of another event: "killed the deal", "closed the book"."""

FIGURES = {
    "charge": "battery|fee|price|customer|phone|car|barrier|police|line|toll|rent|interest|level|head|glass|level"
    "|entrance|admission",
    "relieve": "report|claim|allegation|rumour|rumor|suggestion|idea|notion|letter|criticism|concern|accusation"
    "|speculation|talk"
    "|question|fear|threat|call|appeal|lawsuit|suit|case|complaint|petition|motion|application|pain|pressure|symptom"
    "|boredom",
    "sign": "order|letter|name|form|page|card|cheque|check|book|autograph|guestbook|receipt|petition|copy",
    "pursue": "program|programme|effort|policy|goal|career|dream|strategy|aim|interest|deal|talk|degree|weapon|course"
    "|path|claim"
    "|case|agenda|opportunity|bid|plan|idea|reform|study|matter|profit|happiness|merger|option",
    "exchange": "handshake|respite|glance|word|view|letter|message|gift|pleasantry|insult|threat|greeting|smile|look"
    "|information|idea|number|text|email|barb|blow|vow|opinion|joke|kiss|accusation|recrimination"
    "|compliment|experience|ring",
    "turn away": "frontier|boundary|deadline|date|limit|start|plan|suitor|customer|offer|eye|face|gaze|head|question"
    "|reporter",
    "shell": "practice|plan|policy|decision|record|idea|proposal|critic|opponent|rival|media|law|bill|budget|reform|judge"
    "|ruling|problem|issue|view|argument|credibility|character|notion|deal|report|claim|system|cost|question",
    "condemn": "building|house|prisoner|man|woman",
    "threaten": "strike|action|peace|stability|livelihood|future|security|survival|species",
    "block": "bill|law|move|deal|plan|proposal|attempt|effort|account|website|user|merger|sale|resolution|nomination|vote"
    "|access|view|card|number|signal|site|app|content|takeover|bid|aid|appointment|motion|investigation|reform|funding",
    "reject": "finding|conclusion|criticism|reproach|blame|claim|report|allegation|accusation|suggestion|criticism"
    "|idea|notion|charge|rumour|rumor|speculation"
    "|assertion|argument|comparison|label|description|view|theory|version|account|call|responsibility|blame|talk"
    "|assumption",
    "kill": "plane|tram|train|riot|protest|storm|law|motion|career|market|company|deal|bill"
    "|plan|proposal|project|story|idea|programme|program|talk|joy|mood",
    "win": "heart|mind|praise|support|time|argument|day|round|fan",
    "find": "ground|way|time|place|solution|fault|balance|comfort|reason|evidence|trace|sign|answer|home|job|word|voice",
    "steal": "heart|show|limelight|headline|glance|march",
    "open": "letter|envelope|window|box|drawer|umbrella|book|bottle|session|hearing|meeting|speech|conference|mouth"
    "|parcel|safe|bag|way|door|opportunity|chance|mind|eye|possibility|debate|question|path|hostility|file|email"
    "|account|front",
    "withdraw": "flower|tribute|wreath|candle|bouquet|mess|bill|debt|building|court|courtroom|stage|podium|table"
    "|scene|hall|church|office|meeting|tip|money|track|rail"
    "|road|runway|message|note|mark|impression|room|comment|voicemail|trail|legacy|home|question"
    "|clue|gap|hole|scar|trace|atrocity|option|work|house|school",
    "meet": "curve|bend|corner|turn|deadline|target|goal|need|demand|standard|requirement|criterion|challenge|expectation"
    "|condition|obligation|fate|end|cost|threshold|resistance",
    "release": "name|statement|report|video|footage|photo|photograph|image|picture|detail|figure|result|data|information"
    "|document|list|transcript|audio|album|film|movie|song|single|trailer|version|update|product|game|patch|tape|memo"
    "|letter|email|finding|record|book|study|survey|identity|energy|gas|steam|water|pressure",
    "wound": "truck|car|vehicle|bus|train|tram|plane|ship|building|pride|feeling|reputation|economy|ego",
    "enter": "location|name|word|phase|talk|idea|race|era|mind|password|detail|market|contest|negotiation"
    "|recession|effect|plea|contract|stage|period|week|day|month|year|final|politics|data|code",
    "flood": "service|people|crowd|fan|supporter|message|call|tribute|refugee|migrant|market|zone|inbox|donation"
    "|tourist|police|officer|light|memory|offer|request|complaint",
    "repair": "control|order|calm|peace|confidence|trust|faith|relation|tie|communication|image|reputation|hope|pride",
    "take": "action|step|measure|place|part|advantage|care|time|note|effect|account|lead|stock|shape|turn|risk"
    "|responsibility|look|break|seat|pride|comfort|job|approach|stand|position|duty|call|bus|train|flight|taxi|walk"
    "|breath|course|exam|oath|office|view|vote|photo|picture|question|decision|issue|aim|offence|refuge|shelter"
    "|medicine|drug|pill|lesson|trip|blame|pleasure|interest|hand|day|hour|minute|week|month|year|way|leave|notice"
    "|word|form|root|toll|precaution|initiative|exception",
    "capture": "duty|role|responsibility|chairmanship|presidency|leadership|rein|helm|job|imagination|attention|photo"
    "|photograph|image|footage"
    "|picture|moment|video|mood|scene|spirit|headline"
    "|opportunity|chance",
    "spill": "information|data|document|email|memo|detail|record|report|news|file|name|password|video|audio|tape|draft",
    "appoint": "bin|system|software|camera|device|equipment|light|panel|machine|freezer|app|program|update|malware|server"
    "|pipe|barrier|fence|window|door|sign",
    "declare": "major|interest|love|intention|support|opposition|goal|income|asset",
    "approve": "figure|name|term|slogan|colour|color|method|language|value|attitude|habit|approach|tone|lifestyle|pet"
    "|dog|child|style|view",
    "negotiate": "curve|bend|corner|turn|obstacle|terrain|road|traffic|rapid|stair",
    "deliver": "speech|statement|verdict|message|blow|remark|address|lecture|baby|ruling|keynote|sermon",
    "build": "trust|case|consensus|relationship|confidence|career|support|momentum|tension|reputation|bridge|team",
    "summon": "courage|strength|memory|energy|will",
    "bury": "head|hatchet|report|news|grief|difference",
    "lift": "spirit|mood|hand|weight|trophy|cup|lid",
    "close": "umbrella|book|window|curtain|mouth|file|bag|lid|drawer|laptop|notebook|folder|box|letter|speech|session"
    "|eye|gap|loophole|distance|door|deal|case|market",
    "fire": "employee|staff|worker|coach|manager|director|aide|adviser|secretary|minister|official|imagination|question",
    "offer": "objection|solution|proof|evidence|excuse|resistance|answer|theory|service|product|discount|monitoring"
    "|course|programme|program|protection|insurance|information|details|insight"
    "|reward|alternative|explanation|clue|reassurance|apology|option|range|room|view|support|condolence|sympathy"
    "|prayer|thanks|view|hope|assistance|help|advice|glimpse|chance|comment",
}
