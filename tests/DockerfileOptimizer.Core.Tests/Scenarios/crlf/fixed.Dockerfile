FROM ubuntu:latest
# the maintainer reads mail
LABEL org.opencontainers.image.authors="Ops <ops@example.com>"
ENV LANG=C.UTF-8
RUN apt-get update && \
    # for the health check
    apt-get install -y \
        curl \
        tzdata && \
    rm -rf /var/lib/apt/lists/*
COPY start.sh /start.sh
CMD /start.sh