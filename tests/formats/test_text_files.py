"""Plain text: any encoding, exactly as it is; and what no text is."""

import hashlib

import pytest

from onrecord.formats import Overrides, read
from onrecord.formats.draft import identity_of

NEWS = "Der Hafen ist offen, sagte die Bürgermeisterin. “It’s over,” she said – “São Paulo” sails on Monday.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(read_bytes, encoding):
    (article,) = read_bytes(NEWS.encode(encoding))
    assert article.text == NEWS


def test_cyrillic_without_a_declaration(read_bytes):
    text = "Минister сказал: мы останемся здесь, пока всё не кончится.".replace("ister", "истр")
    (article,) = read_bytes(text.encode("cp1251"))
    assert article.text == text


def test_what_is_kept_of_it(read_bytes):
    (article,) = read_bytes(b"\xef\xbb\xbfHarbour opens\n\nIt is open.\n")
    assert article.text == "Harbour opens\n\nIt is open.\n"
    assert article.bytes_sha256 == hashlib.sha256(b"\xef\xbb\xbfHarbour opens\n\nIt is open.\n").hexdigest()
    assert article.text_sha256 == hashlib.sha256(b"Harbour opens\n\nIt is open.\n").hexdigest()
    assert (article.extractor, article.language, article.published, article.url) == (None, None, None, None)
    assert article.id == identity_of(None, None, None, article.text_sha256)


def test_id_is_the_same_tomorrow():
    assert identity_of("https://a.example/1", "Courier", "2031-03-02", "00") == "5f12cd78878e937b"


def test_overrides_outrank_the_text(read_article):
    article = read_article(
        "Harbour opens\nNovember 10, 2031\nThe harbour is open.\n",
        published="2031-11-12T08:00+01:00",
        publisher="Courier",
        captured="2031-11-13T00:00:00Z",
    )
    assert (article.published, article.publisher) == ("2031-11-12T08:00+01:00", "Courier")
    assert article.captured == "2031-11-13T00:00:00Z"
    assert article.dateline.date == "November 10, 2031"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "article.txt: the file is empty"),
        (b" \r\n\t\n", "article.txt: the file is empty"),
        (b"\x00\x01\x02\x03" * 50, "article.txt: not text in any known encoding (a binary file is no article)"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "article.txt: a PNG picture, no article"),
        (b"%PDF-1.7\n%...", "article.txt: a PDF, no article (save its text as .txt, or the page as .html)"),
        (
            b"A headline\n\nA text with a zero \0 in it.",
            "article.txt: not text in any known encoding (a binary file is no article)",
        ),
    ],
)
def test_what_is_no_text(read_bytes, content, what):
    assert [str(found) for found in read_bytes(content)] == [what]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The harbour of Selby opened again on Monday, two days after the storm, the port authority said. ", "en"),
        ("Der Hafen von Selby ist am Montag wieder geöffnet worden, zwei Tage nach dem Sturm, teilte er mit. ", "de"),
    ],
)
def test_language(read_article, sentence, language):
    assert read_article(sentence * 3).language == language
    assert read_article(sentence).language is None


def test_wrong_override_is_the_users_error():
    from io import BytesIO

    from onrecord.errors import InputError

    with pytest.raises(InputError, match="published: 'last week' is no date"):
        list(read(BytesIO(b"Harbour opens"), "a.txt", Overrides(published="last week")))
