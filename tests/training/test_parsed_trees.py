"""Trees of a treebank's sentences as the reader has them, with noise."""

import numpy as np
from training.parsed_trees import parsed

TREE = """\
# newdoc id = web-1
# sent_id = web-1-0001
# text = Mira sold her car.
1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_
3\ther\ther\tPRON\tPRP$\t_\t4\tnmod:poss\t_\t_
4\tcar\tcar\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# sent_id = web-1-0002
# text = It broke.
1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tbroke\tbreak\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def test_each_sentence_comes_as_it_is_and_as_parsed(corpus, reader):
    path = corpus("language/ud_ewt.train.conllu.gz", text=TREE) / "language/ud_ewt.train.conllu.gz"
    found = list(parsed(reader, path, 2, np.random.default_rng(1)))
    assert [gold.id for gold, _ in found] == ["web-1-0001", "web-1-0002"] * 2
    for gold, own in found:
        assert (own.id, own.text, own.words) == (gold.id, gold.text, gold.words)
        assert len(own.upos) == len(own.relations) == len(own.heads) == len(gold.words)
        assert own.heads.count(-1) == 1
        assert all(-1 <= head < len(gold.words) for head in own.heads)
    assert found[0][0].heads == found[2][0].heads == [1, -1, 3, 1, 1]
