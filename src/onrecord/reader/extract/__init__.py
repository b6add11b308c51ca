"""Numbers to spans, one file a head; every span is in characters of the article's text."""
