"""What people look at in a database browser, and the full-text index over the words of statements."""

from alembic import op

revision = "0002"
down_revision = "0001"

# SQLite and PostgreSQL alike. The newest reading of an article counts; its key decides between two of one moment.
_VIEWS = (
    """
    CREATE VIEW current_readings AS
    SELECT * FROM readings
    WHERE id = (
        SELECT newest.id FROM readings AS newest WHERE newest.article_id = readings.article_id
        ORDER BY newest.recorded DESC, newest.key DESC LIMIT 1
    )
    """,
    """
    CREATE VIEW article_list AS
    SELECT articles.published, articles.publisher, descriptions.title, articles.url, descriptions.language,
        descriptions.revision, current_readings.id IS NOT NULL AS is_read,
        (SELECT count(*) FROM statements WHERE statements.reading_id = current_readings.id) AS statements,
        articles.published_utc, articles.recorded, articles.given_id, articles.key AS article
    FROM articles
    LEFT JOIN current_readings ON current_readings.article_id = articles.id
    JOIN descriptions ON descriptions.id = coalesce(current_readings.description_id, (
        SELECT newest.id FROM descriptions AS newest WHERE newest.article_id = articles.id
        ORDER BY newest.recorded DESC, newest.key DESC LIMIT 1
    ))
    """,
    """
    CREATE VIEW statement_list AS
    SELECT articles.published, articles.publisher, statements.kind,
        coalesce(statements.speaker_name, statements.source_words) AS speaker,
        statements.source_words, statements.cue_words, statements.content_words,
        descriptions.title, articles.url, statements.distance, statements.speaker_kind, statements.said_when,
        statements.confidence, articles.published_utc, current_readings.recorded,
        statements.local_id AS statement, articles.key AS article, statements.id
    FROM statements
    JOIN current_readings ON current_readings.id = statements.reading_id
    JOIN articles ON articles.id = current_readings.article_id
    JOIN descriptions ON descriptions.id = current_readings.description_id
    """,
    """
    CREATE VIEW claim_list AS
    SELECT articles.published, articles.publisher, coalesce(holders.name, claims.holder) AS holder,
        claims.factuality, claims.phase, claims.event,
        substr(articles.text, claims.trigger_start + 1, claims.trigger_end - claims.trigger_start) AS trigger_words,
        claims.conditional, claims.when_value, coalesce(places.name, claims.where_entity) AS place,
        quantities.bound, quantities.value, quantities.unit, quantities."of",
        claims.confidence, articles.published_utc, current_readings.recorded,
        claims.local_id AS claim, claims.statement, articles.key AS article
    FROM claims
    JOIN current_readings ON current_readings.id = claims.reading_id
    JOIN articles ON articles.id = current_readings.article_id
    LEFT JOIN entities AS holders ON holders.reading_id = claims.reading_id AND holders.local_id = claims.holder
    LEFT JOIN entities AS places ON places.reading_id = claims.reading_id AND places.local_id = claims.where_entity
    LEFT JOIN quantities
        ON quantities.reading_id = claims.reading_id AND quantities.claim_position = claims.position
    """,
)

_FULL_TEXT = {
    # The index holds no second copy of the words. No stemming: who looks for a quotation wants the words as they stand.
    "sqlite": (
        """
        CREATE VIRTUAL TABLE statement_words USING fts5(
            content_words, source_words, speaker_name,
            content = 'statements', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
        )
        """,
        """
        CREATE TRIGGER statements_are_indexed AFTER INSERT ON statements BEGIN
            INSERT INTO statement_words (rowid, content_words, source_words, speaker_name)
            VALUES (new.id, new.content_words, new.source_words, new.speaker_name);
        END
        """,
        "INSERT INTO statement_words (statement_words) VALUES ('rebuild')",
    ),
    # A tsvector holds at most a megabyte; `search.py` writes the same expression, or the index is not used.
    "postgresql": tuple(
        f"CREATE INDEX statements_by_{column} ON statements USING gin (to_tsvector('simple', left({column}, 100000)))"
        for column in ("content_words", "source_words", "speaker_name")
    ),
}


def upgrade() -> None:
    """Make the views and the index."""
    connection = op.get_bind()
    for statement in (*_VIEWS, *_FULL_TEXT[connection.dialect.name]):
        connection.exec_driver_sql(statement)
