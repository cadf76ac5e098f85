FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
RUN rm -rf /var/lib/apt/lists/*
CMD ["bash"]
