"""Lines that stand under pictures, told by the credit that ends them. Rules as a table.

Captions are not read as body, so a rule must not take a sentence of the body for one: "told reporters [sic]" ends in
brackets too. A credit holds a picture word, an agency, or a photographer and a desk with a stroke between.
"""

from onrecord.formats.linerule import AGENCY, NAME, NAMES, UPPER, LineRule

_PICTURE = (
    r"(?:photos?|photographs?|photography|pictures?|pics?|images?|videos?|illustrations?|graphics?|screengrabs?|file)"
)
_PICTURE_DESK = (
    rf"(?:{AGENCY}|Getty(?: Images)?|EPA|Shutterstock|Alamy|iStock|Zuma Press|Corbis|NurPhoto|SIPA|Sipa USA|Rex"
    r"|The [A-Z][\w ]{2,30}|Twitter|Facebook|YouTube|Wikimedia(?: Commons)?|Flickr|Handout|Pool(?: photo)?)"
)
# A photographer and an agency, as square brackets hold them; a comma makes it a list of sources.
_SQUARE = (
    rf"(?:(?i:{_PICTURE}|courtesy|handout|credit)\b[^\[\]]{{1,100}}"
    rf"|[{UPPER}][^\[\],/]{{1,60}} ?/ ?[{UPPER}][^\[\],]{{1,60}}"
    rf"|[{UPPER}][^\[\],]{{1,60}} via [{UPPER}][^\[\],]{{1,60}})"
)

CAPTIONS = (
    LineRule(
        "caption-square",
        "caption",
        "anywhere",
        600,
        rf"(?![-–—•*]).*\[{_SQUARE}\]\.?",
        "The mayor at the pier on Monday [Rolf Amsel/Reuters]",
    ),
    LineRule(
        "caption-square-agency",  # after a full stop it is the source of a news item: "The deal is off. [Reuters]"
        "caption",
        "anywhere",
        400,
        rf"(?![-–—•*])(?:.*[^.!?”\"\s]\s+)?\[{_PICTURE_DESK}(?: Photo)?\]",
        "The mayor at the pier on Monday [AFP]",
    ),
    LineRule(
        "caption-round",
        "caption",
        "anywhere",
        600,
        rf".*\((?:(?i:{_PICTURE}(?: courtesy)?(?: credit)?(?: by|:| courtesy)|credit:|courtesy of)[^()]+"
        rf"|(?:AP|AFP|EPA|UPI|Reuters|REUTERS) (?:[Pp]hoto|PHOTO|file|File)\b[^()]*"
        rf"|[{UPPER}][^()]*[/|] ?{_PICTURE_DESK}(?: (?i:photo|file|pool))?)\)\.?",
        "The mayor at the pier on Monday. (Photo: Rolf Amsel)",
    ),
    LineRule(
        "caption-credit-at-end",
        "caption",
        "anywhere",
        400,
        rf".{{8,}}[\w.)”\"]\s+(?:Photograph|Photo|Picture|Photo [Cc]redit|Image [Cc]redit|Credit):\s?{NAMES}\.?",
        "The mayor at the pier on Monday. Photograph: Rolf Amsel/AFP/Getty Images",
    ),
    LineRule(
        "caption-label",
        "caption",
        "anywhere",
        800,
        rf"(?:(?:FILE|File)(?: (?:PHOTO|[Pp]hoto))?\s?[-–—:]+\s?.+"
        rf"|(?i:image (?:source|caption|credit)|picture caption|photo credit),? ?:? ?\S.*"
        rf"|(?i:photos?|photographs?|pictures?)(?: by|:| by:|, by) ?{NAMES}\.?)",
        "FILE PHOTO: The mayor at the pier in 2020.",
    ),
    LineRule(
        "caption-desk-alone",
        "caption",
        "anywhere",
        120,
        rf"(?:{NAME}(?: {NAME}){{0,3}}\s?[/|]\s?)+{_PICTURE_DESK}(?: [Pp]hoto)?|Getty Images"
        r"|(?:AP|AFP|EPA|UPI) Photo\b.*",
        "Rolf Amsel/AFP/Getty Images",
    ),
    LineRule(
        "caption-desk-first",  # "Reuters said that" is body
        "caption",
        "anywhere",
        300,
        r"(?:AP:Associated Press|PA:Press Association|AFP or licensors|Reuters|EPA|AFP|Alamy|Rex Features"
        r"|Getty(?: Images)?(?: - Contributor)?)\s"
        rf"(?!(?:\S+ ){{0,3}}(?:said|says|reported|reports|quoted|cited|has|had|was|is)\b)[{UPPER}‘“'\"].{{20,}}",
        "Reuters Divers at the pier, where the ferry went down on Monday",
    ),
    LineRule(
        "caption-copyright",
        "caption",
        "anywhere",
        400,
        rf"(?:.*\s)?©\s?(?:Getty(?: Images)?|[{UPPER}][^/\d]{{1,40}}/.{{1,300}})",
        "© Reuters/Rolf Amsel",
    ),
    LineRule(
        "caption-markdown", "caption", "anywhere", 1000, r"!\[[^\]]*\]\([^)]*\)", "![The mayor at the pier](pier.jpg)"
    ),
)
