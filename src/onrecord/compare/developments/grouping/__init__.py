"""Claims of all articles put together: which speak of one event, who its sides are, how the claims relate."""
