"""Text to numbers: word pieces with their offsets and features, windows, and the one pass of the encoder."""
