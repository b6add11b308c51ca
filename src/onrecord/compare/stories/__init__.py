"""Openings of articles in, running stories out.

`openings` turns the beginning of an article into counted words, `rarity` says how much a word tells, `parts` keeps the
parts of stories that are being written about, `grouping` lets articles in by time of publication and records what that
changed, `similar` finds the texts most like a text.

The law: stories follow from the articles that had been published by a moment, and from nothing else. The order of arrival
makes no difference, and neither does what comes later to what is answered about an earlier moment.
"""

from onrecord.compare.stories.grouping import Grouped, stories_of
from onrecord.compare.stories.similar import most_similar, reordered

__all__ = ["Grouped", "most_similar", "reordered", "stories_of"]
