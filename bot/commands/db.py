"""thaw db: a database server of our own is set up, and every database brought up to date."""

import secrets
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot import config
from bot.store.errors import StoreError
from bot.store.migrate import migrate as run_migrations
from bot.store.setup import set_up

db_app = typer.Typer(help="The database.", no_args_is_help=True)

EXIT_FAILED = 1
PASSWORD_BYTES = 24
# Who has a password on the stack's server, and the folder that only they mount.
OWNERS = ("postgres", "thaw", "thaw_worker")


@db_app.command()
def migrate(
    *,
    admin_url: Annotated[
        str | None,
        typer.Option(
            envvar="THAW_ADMIN_URL",
            help="The server's superuser: makes the roles and the database first.",
        ),
    ] = None,
    worker_url: Annotated[
        str | None,
        typer.Option(envvar="THAW_WORKER_URL", help="The worker's role, made too."),
    ] = None,
) -> None:
    """Bring the database at DATABASE_URL up to date; make it first where an admin is named."""
    try:
        url = config.load().database_url
        if url is None:
            _fail("DATABASE_URL names no database. Thaw's own is brought up to date at each start.")
        if admin_url:
            set_up(admin_url, url.get_secret_value(), worker_url)
        else:
            run_migrations(url)
    except (config.ConfigError, StoreError) as error:
        _fail(str(error))
    typer.echo("The database is up to date.")


@db_app.command()
def passwords(folder: Annotated[Path, typer.Argument(help="Gets a folder for each role.")]) -> None:
    """Make up a password for each role of the stack's server that has none yet.

    `FOLDER/ROLE/pgpass` is for libpq and its owner only. The server itself, another user, reads
    the superuser's from `FOLDER/postgres/password`: who may see it is for the folder to say.
    """
    for owner in OWNERS:
        passfile = folder / owner / "pgpass"
        if passfile.exists():
            continue
        passfile.parent.mkdir(parents=True, exist_ok=True)
        password = secrets.token_urlsafe(PASSWORD_BYTES)
        if owner == "postgres":
            _write(passfile.with_name("password"), password, 0o444)
        _write(passfile, f"*:*:*:{owner}:{password}", 0o600)


def _write(path: Path, text: str, mode: int) -> None:
    """Make the file with this mode, all at once or not at all."""
    unfinished = path.with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    unfinished.write_text(f"{text}\n", encoding="ascii")
    unfinished.chmod(mode)
    unfinished.rename(path)


def _fail(sentence: str) -> NoReturn:
    typer.echo(f"thaw: {sentence}", err=True)
    sys.exit(EXIT_FAILED)
