#!/bin/sh
# Postgres in a container, as much like the official image as Thaw needs: on the first start a
# cluster whose superuser has the password in the file that POSTGRES_PASSWORD_FILE names.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  new="$PGDATA.new"
  rm -rf "$new"
  mkdir -p "$new"
  initdb --pgdata "$new" --username postgres --pwfile "$POSTGRES_PASSWORD_FILE" \
    --auth-local trust --auth-host scram-sha-256 --encoding UTF8 --locale-provider builtin --locale C.UTF-8
  echo 'host all all all scram-sha-256' >> "$new/pg_hba.conf"
  mv "$new" "$PGDATA"
fi
exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/var/run/postgresql "$@"
