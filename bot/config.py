"""Settings from the environment, with secrets that do not print."""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import unquote, urlsplit

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import paths

Seconds = Annotated[float, Field(ge=0, le=600)]


class ConfigError(Exception):
    """A setting is missing or wrong.

    ConfigError
    └── MissingToken
    """


class MissingToken(ConfigError):
    """DISCORD_TOKEN is not set, so there is no bot to log in as.

    Make one at https://discord.com/developers/applications (Bot → Reset Token), then start
    again with DISCORD_TOKEN=… in the environment or in a file named .env here. To see Thaw
    without an account: thaw demo.
    """


class Settings(BaseSettings):
    """What a host may set. Names are those of the environment variables."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", populate_by_name=True, env_ignore_empty=True
    )

    discord_token: SecretStr | None = Field(None, alias="DISCORD_TOKEN")
    database_url: SecretStr | None = Field(None, alias="DATABASE_URL")
    data_dir: Path = Field(default_factory=paths.data_dir, alias="THAW_DATA_DIR")
    content_dir: Path = Field(paths.CONTENT, alias="THAW_CONTENT_DIR")
    run: Literal["on", "off"] = Field("off", alias="THAW_RUN")
    worker: Literal["auto", "inside", "outside"] = Field("auto", alias="THAW_WORKER")
    sandbox_socket: Path | None = Field(None, alias="THAW_SANDBOX_SOCKET")
    discord_url: str | None = Field(None, alias="THAW_DISCORD_URL")
    clock_url: str | None = Field(None, alias="THAW_CLOCK_URL")
    lead_seconds: Seconds = Field(5.0, alias="THAW_LEAD_SECONDS")
    reveal_seconds: Seconds = Field(12.0, alias="THAW_REVEAL_SECONDS")
    grace_seconds: Seconds = Field(2.0, alias="THAW_GRACE_SECONDS")
    heartbeat: Path | None = Field(None, alias="THAW_HEARTBEAT")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", alias="THAW_LOG_LEVEL")

    def token(self) -> SecretStr:
        """The bot's token.

        Raises:
            MissingToken: none is set.
        """
        if self.discord_token is None or not self.has_token():
            raise MissingToken(sentence(MissingToken))
        return self.discord_token

    def has_token(self) -> bool:
        """Whether there is one; whether Discord takes it is not known here."""
        return bool(self.discord_token and self.discord_token.get_secret_value().strip())

    def secrets(self) -> list[str]:
        """What may never be written down: the token, the database's password as it may appear."""
        url = self.database_url.get_secret_value() if self.database_url else ""
        password = urlsplit(url).password or "" if "://" in url else ""
        token = self.discord_token.get_secret_value().strip() if self.discord_token else ""
        return [secret for secret in (token, password, unquote(password)) if secret]

    def worker_inside(self) -> bool:
        """Whether the bot runs a worker itself, so that `/run` works without another process.

        Left to itself it does where there is nobody else to think of: on its own Postgres, or
        when it was told of a sandbox.
        """
        if self.worker == "auto":
            return self.database_url is None or self.sandbox_socket is not None
        return self.worker == "inside"

    def socket(self) -> Path:
        """Where the sandbox listens."""
        return self.sandbox_socket or self.data_dir / "sandbox.sock"


def sentence(error: type[BaseException]) -> str:
    """An error's docstring as one paragraph: in this code base it is the message."""
    return " ".join((error.__doc__ or error.__name__).split())


def load() -> Settings:
    """Read the settings.

    Raises:
        ConfigError: a value is wrong; the message names the variable, never its value.
    """
    try:
        return Settings()  # type: ignore[call-arg]  # pydantic fills it from the environment
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_input=False)
        )
        raise ConfigError(f"Wrong setting: {wrong}.") from None
