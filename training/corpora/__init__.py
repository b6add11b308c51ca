"""Corpora as labelled documents, one file a family; each has `documents(data, tokenizer, part)`.

In: the data folder as DATA.md lays it out. Out: `training.examples.Document`s, labelled for the heads that the corpus
annotates and for no others. Decided here: which corpus speaks for which head, how sentences become documents, and which
annotation is left out because it follows another convention. Not decided here: how often a corpus is drawn, and the
weight of its losses (config.toml).
"""
