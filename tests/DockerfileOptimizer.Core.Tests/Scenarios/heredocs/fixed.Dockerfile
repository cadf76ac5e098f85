# syntax=docker/dockerfile:1
FROM debian:bookworm-slim AS tools

RUN <<EOT
set -e
apt-get update
# needed by the installer
apt-get install -y curl xz-utils
EOT

RUN <<-'SETUP' bash
	set -euo pipefail
	apt-get install -y jq
	cat > /etc/motd <<MOTD
	apt install nothing: this is text
	MOTD
SETUP

COPY <<settings.ini <<run.sh /opt/tools/
[paths]
data = /var/lib/tools
settings.ini
#!/bin/sh
# started by the container
exec /opt/tools/serve "$@"
run.sh

RUN python3 <<PY
import sys
print("apt install", sys.version)
PY

FROM tools
ADD app /opt/tools/app
LABEL org.opencontainers.image.authors="Tools team"
ENTRYPOINT ["/bin/sh", "/opt/tools/run.sh"]
