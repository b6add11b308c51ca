"""The statuses that a command leaves with."""

DONE = 0
SOME_UNREAD = 1  # done, but something could not be read; a line on standard error says what and why
NOT_AS_ASKED = 2  # wrong usage, a ledger or a file that cannot be used; nothing or not all was done
OUR_FAULT = 70
INTERRUPTED = 130
NOBODY_LISTENS = 141  # who read our output went away
