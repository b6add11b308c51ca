"""Which class of event a word tells of: tables of classes, one row each."""
