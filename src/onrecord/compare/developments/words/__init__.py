"""What a stretch of an article's words is: its nouns, phrases, days, sentences, notices, and whose passage it is."""
