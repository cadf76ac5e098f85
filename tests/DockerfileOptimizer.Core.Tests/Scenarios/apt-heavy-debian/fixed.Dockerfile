# syntax=docker/dockerfile:1
FROM debian:bookworm

ENV DEBIAN_FRONTEND=noninteractive
ARG PG_VERSION=15

# Tools for the nightly export
RUN apt-get update && apt-get install -y curl gnupg \
    && apt-get update \
    # the client has to match the server
    && apt-get install -y postgresql-client-${PG_VERSION} \
    && apt-get -y install --no-install-recommends \
        ca-certificates \
        cron \
        # reports are written as PDF
        wkhtmltopdf \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists/*

RUN set -eux; \
    apt-get update; \
    apt-get install -y --no-install-recommends libpq5; \
    rm -rf /var/lib/apt/lists/*

ADD scripts /opt/export/scripts
COPY crontab /etc/cron.d/export
RUN chmod 0644 /etc/cron.d/export && crontab /etc/cron.d/export

CMD ["cron", "-f"]
