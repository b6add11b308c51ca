"""Addresses are looked up, so that the versions of one page find each other, and those that are here are dated."""

from alembic import op

from onrecord.ledger.versions import Imprint, date_versions

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the index, and date the versions."""
    connection = op.get_bind()
    connection.exec_driver_sql("CREATE INDEX articles_by_url ON articles (url)")
    pages = connection.exec_driver_sql("SELECT DISTINCT given_id, url, publisher, published FROM articles")
    for page in pages.all():
        date_versions(connection, Imprint(*page))
