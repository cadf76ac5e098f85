FROM gradle:latest

LABEL description="Book shelf" 

COPY . /workspace
WORKDIR /workspace

RUN apt-get update && apt-get install -y fontconfig && rm -rf /var/lib/apt/lists/*

RUN gradle bootJar --no-daemon

EXPOSE 8080
ENTRYPOINT ["java", "-Xmx512m", "-jar", "build/libs/bookshelf.jar"]
