"""Claims of one article made ready to be grouped: who holds each, how, about which event, where and when."""
