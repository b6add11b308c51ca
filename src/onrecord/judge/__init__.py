"""Where every development stands, since when, and which claims decided it.

Comes in: the claims of all articles about one event, how they relate, and what people ruled. Goes out: phase, standing and
credibility at every moment of publication, each with its deciding claims in order, and the same for the event's number.
Decided here: what the claims prove (`rules.py`, one table), whose later word counts (`evidence.py`), which number stands
(`numbers.py`). Not decided here: which claims are about one event, who holds them, what a publisher is worth.

`judge` is the room's function; `changes_of`, `open_questions_of` and `control_of` list what it found.
"""

from onrecord.judge.control import control_of
from onrecord.judge.judging import judge
from onrecord.judge.listing import changes_of, open_questions_of
from onrecord.judge.ruled import checked_ruling

__all__ = ["changes_of", "checked_ruling", "control_of", "judge", "open_questions_of"]
