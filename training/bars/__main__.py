"""`python -m training.bars --data D --scorers M [--weights W] [--only names] [--limit N]`: print the bars' figures."""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from onrecord.reader import Reader
from onrecord.reader.encode.session import SHIPPED
from training.bars import grammar, meaning, spans
from training.bars.program import Bench

BARS = MappingProxyType[str, Callable[[Bench], dict[str, float]]](
    {
        "attribution": spans.attribution,
        "time": spans.time,
        "place": spans.place,
        "names": spans.names,
        "syntax": grammar.syntax,
        "roles": grammar.roles,
        "factuality": meaning.factuality,
        "coreference": meaning.coreference,
    }
)


def main() -> None:
    """Print a line for each bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the corpora's folder")
    parser.add_argument("--scorers", type=Path, required=True, help="the measuring scripts' folder")
    parser.add_argument("--weights", type=Path, default=SHIPPED)
    parser.add_argument("--only", default=",".join(BARS), help="of " + ", ".join(BARS))
    parser.add_argument("--limit", type=int, help="so many records or documents of each set")
    arguments = parser.parse_args()
    bench = Bench(Reader.load(arguments.weights), arguments.data, arguments.scorers, arguments.limit)
    for name in arguments.only.split(","):
        start = time.process_time()
        figures = BARS[name](bench)
        seconds = round(time.process_time() - start)
        print(json.dumps({"bar": name, **figures, "seconds": seconds}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
