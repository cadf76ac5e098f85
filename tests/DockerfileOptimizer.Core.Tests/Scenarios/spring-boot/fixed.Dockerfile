FROM gradle:latest

LABEL description="Book shelf" 

COPY . /workspace
WORKDIR /workspace

RUN apt-get update
RUN apt-get install -y fontconfig

RUN gradle bootJar --no-daemon

EXPOSE 8080
ENTRYPOINT ["java", "-Xmx512m", "-jar", "build/libs/bookshelf.jar"]
