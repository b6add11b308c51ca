"""The command line: arguments and printing, nothing else; one file a group of commands."""
