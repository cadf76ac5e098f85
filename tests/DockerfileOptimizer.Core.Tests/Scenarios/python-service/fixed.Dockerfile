from python:3.13 as builder

run pip install --upgrade pip
copy requirements.txt /tmp/requirements.txt
run pip install -r /tmp/requirements.txt

from python:3.13-slim
label maintainer="Data team"
copy --from=builder /usr/local/lib/python3.13/site-packages /usr/local/lib/python3.13/site-packages
copy . /srv/forecast
workdir /srv/forecast

# gunicorn logs to the standard output
env PYTHONUNBUFFERED=1
expose 8000
healthcheck --interval=30s cmd curl -f http://localhost:8000/health || exit 1
cmd ["gunicorn", "--bind", "0.0.0.0:8000", "forecast:app"]
