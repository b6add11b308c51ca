"""A ledger that can be asked for its record, too: `onrecord.Ledger`."""

from collections.abc import Mapping

from onrecord import ledger
from onrecord.pipeline import record
from onrecord.pipeline.record import Time
from onrecord.records import Change, Development, OpenQuestion, Reliability, Story, StoryChange


class Ledger(ledger.Ledger):
    """An open ledger: a file (made when it is not there) or a PostgreSQL database.

        with Ledger("story.db") as ledger:
            for development in ledger.developments(as_of="2022-11-10T18:00Z"):
                print(development.label, development.phase, development.standing)

    What `onrecord.ledger.Ledger` keeps and answers, and the record that follows from it.
    """

    def stories(self, as_of: Time | None = None) -> tuple[Story, ...]:
        """Return the stories, the one with the newest article first."""
        return record.stories(self, as_of)

    def story_changes(self, as_of: Time | None = None) -> tuple[StoryChange, ...]:
        """Return how the stories came about, in order: what opened one, made two one, or showed that one had been two."""
        return record.story_changes(self, as_of)

    def developments(
        self,
        as_of: Time | None = None,
        story: str | None = None,
        reliability: Mapping[str, Reliability] | None = None,
    ) -> tuple[Development, ...]:
        """Return what has become of each event; `story` is an id, `reliability` are the user's letters by publisher."""
        return record.developments(self, as_of, story, reliability)

    def changes(self, since: Time, as_of: Time | None = None) -> tuple[Change, ...]:
        """Return what has changed since a moment, in order."""
        return record.changes(self, since, as_of)

    def open_questions(self, as_of: Time | None = None) -> tuple[OpenQuestion, ...]:
        """Return what is not settled, what has been open longest first."""
        return record.open_questions(self, as_of)
