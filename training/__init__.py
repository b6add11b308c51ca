"""Training of the reader's encoder: data in, weights out; nothing here is needed to run OnRecord."""
