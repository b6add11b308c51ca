"""Who only passes on what somebody said: media, reports, nobody by name. Such a voice is no second holder.

"According to reports", "Northwire said": who knows it is left open, as in a paper's own bare sentence. What a reporter saw
is his own word, and is marked so in the claim.
"""

import re

UNNAMED = "somebody unnamed"
# A noun that stands for telling, whoever tells.
_TELLING = re.compile(
    r"^(?:\W*(?:according|north|south|to|the|an?|some|several|many|various|other|earlier|initial|preliminary|first|early|unconfirmed|local"
    r"|state|foreign|social|international|national|official|press|news|media|television|tv|radio|newspaper|published|multiple"
    r"|\w+(?:ian|ean|ese|ish|an))\W+)*"
    r"(?:reports?|media|press|outlets?|newspapers?|papers?|websites?|broadcasters?|accounts?|figures|statistics|data|documents?"
    r"|footage|photographs?|photos?|images?|videos?)(?: (?:in|from|by|on) .*)?$",
    re.IGNORECASE,
)
# A name that says what it is.
_NAME = re.compile(
    r"\b(?:Times|Post|News|Herald|Tribune|Journal|Guardian|Telegraph|Daily|Mirror|Chronicle|Gazette|Associated Press"
    r"|Press Association|Broadcasting|Television|TV|Radio|Newspaper|Weekly|Magazine|BBC|CNN|NPR|CBS|NBC|ABC|MSNBC|AFP|AP"
    r"|Reuters|Bloomberg|Xinhua|Yonhap|Kyodo|TASS|Interfax|RIA|Ukrinform|Anadolu|dpa|EFE|ANSA|PTI|Al Jazeera|Al Arabiya"
    r"|Fox News|Sky News|Politico|Axios)\b|\.(?:com|net|org)\b"
)


# A description that may be of somebody who is named elsewhere.
_ANYBODY = re.compile(
    r"^(?:(?:an?|the|its|their|his|her)\s+)?(?:company|firm|group|airline|carrier|operator|maker|manufacturer|retailer|bank"
    r"|insurer|spokes(?:man|woman|person|people)|statement|press release|post|tweet|email|letter"
    r"|(?-i:(?:[a-z]+ )?)(?:militants?|fighters?|rebels?|insurgents?|sources?|insiders?|aides?|analysts?"
    r"|critics?|supporters?|experts?))(?:,.*)?$",
    re.IGNORECASE,
)


def only_passes_on(holder: str, publisher: str | None) -> bool:
    """Tell whether a holder passes on what others know: nobody by name, reports, a medium, the `publisher` itself."""
    if holder == UNNAMED or _TELLING.match(holder) is not None or _ANYBODY.match(holder) is not None:
        return True
    return (publisher is not None and holder.casefold() == publisher.casefold()) or _NAME.search(holder) is not None
