"""Every exception that OnRecord raises on purpose.

    OnRecordError
    ├── InputError          what the user gave cannot be used as asked
    │   └── NothingToRead   no file, folder or pattern that was named holds an article
    ├── ModelError          the weights are missing, damaged or of another version
    ├── LedgerError         the store cannot be opened, read or written
    │   └── NewerLedger     the store was written by a newer OnRecord
    └── MissingExtra        an optional part is not installed

What is wrong with one input among many is no exception: it is a `records.Problem`, yielded beside the articles.
"""


class OnRecordError(Exception):
    """Anything below; the command line prints it as one line and ends with status 2."""


class InputError(OnRecordError):
    """The user's input or options cannot be used as asked; the message names the place and the cure."""


class NothingToRead(InputError):  # noqa: N818 -- named for what happened; the tree above says that it is an error
    """No file, folder or pattern that was named holds an article."""


class ModelError(OnRecordError):
    """The weights are missing, damaged or of another version: the installation's fault."""


class LedgerError(OnRecordError):
    """The ledger cannot be opened, read or written: wrong path, wrong file, full disk, locked for too long."""


class NewerLedger(LedgerError):  # noqa: N818 -- as above
    """The ledger was written by a newer OnRecord: its user has to upgrade."""


class MissingExtra(OnRecordError):  # noqa: N818 -- as above
    """An optional part is not installed; the message says what to type."""
