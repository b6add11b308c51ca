"""The tables of what articles share: bands to find candidates by, pairs, and their passages."""

from string import Template

from alembic import op

revision = "0003"
down_revision = "0002"

_WORDS = {
    "sqlite": {"ref": "INTEGER", "real": "FLOAT", "in_order_of_key": "WITHOUT ROWID"},
    "postgresql": {"ref": "BIGINT", "real": "FLOAT", "in_order_of_key": ""},
}

_TABLES = """
CREATE TABLE compared (
    article_id $ref NOT NULL REFERENCES articles (id), version INTEGER NOT NULL,
    PRIMARY KEY (article_id)
) $in_order_of_key;

CREATE TABLE bands (
    band BIGINT NOT NULL, article_id $ref NOT NULL REFERENCES articles (id),
    PRIMARY KEY (band, article_id)
) $in_order_of_key;

CREATE TABLE shared (
    one TEXT NOT NULL REFERENCES articles (key), other TEXT NOT NULL REFERENCES articles (key), basis TEXT NOT NULL,
    share_one $real NOT NULL, share_other $real NOT NULL, own_one TEXT NOT NULL, own_other TEXT NOT NULL,
    PRIMARY KEY (one, other)
) $in_order_of_key;

CREATE TABLE passages (
    one TEXT NOT NULL, other TEXT NOT NULL, position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, of_start INTEGER NOT NULL, of_end INTEGER NOT NULL,
    PRIMARY KEY (one, other, position), FOREIGN KEY (one, other) REFERENCES shared (one, other)
) $in_order_of_key;
"""


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    tables = Template(_TABLES).substitute(_WORDS[connection.dialect.name])
    for statement in tables.split(";"):
        if statement.strip():
            connection.exec_driver_sql(statement)
