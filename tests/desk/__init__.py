"""The desk: over HTTP, in a browser, and with articles that are up to no good."""
