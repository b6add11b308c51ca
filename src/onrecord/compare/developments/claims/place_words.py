"""What stands before and behind a place in a text: "near Oster", "the Oster market", "the Oster-based bank"."""

import re

ATTRIBUTE = re.compile(r"-(?:based|born|bound|listed|flagged|registered|owned|led|backed|made)\b")
AT = re.compile(r"\b(?:at|in|near|outside|inside|around|off|on)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?$")
LIES_AT = re.compile(
    r"\b(?P<at>at|in|near|outside|inside|around|off|on|of|from|to|into|towards?|across|through|over|between|and|beyond)\s+"
    r"(?:the\s+)?(?:(?:[a-z]+\s+){1,2}of\s+)?(?:(?:north|south|east|west|central)\w*\s+)?$"
)
ONLY_POINTS = re.compile(r"\W*(?:(?:the|a|an|all of|most of|part of|parts of|much of)\s+)*(?:[a-z]+\s+(?:of\s+)?){0,2}")
LITTLE = re.compile(r"[’']?s?\s*(?:$|[^\w\s]|\b[a-z])")
# "the Oster market", "the Kelm region's villages"
SITE = re.compile(
    r"(?:[’']s)?\s+(?:\w+\s+)?(?:region|province|district|area|oblast|county|state|market|airport|airfield|port|harbou?r"
    r"|bridge|square|station|dam|landing|hospital|school|university|prison|embassy|church|mosque|temple|palace|plant"
    r"|factory|mine|field|beach|coast|border|hotel|street|stadium|base|camp|suburbs?|outskirts|villages?|towns?|settlements?"
    r"|cit(?:y|ies)|island|valley|mountains|hills|river|lake|bay|direction|front)\b"
)
