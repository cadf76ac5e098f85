# Everything in one image: kit, build tool, sources, and the archive
FROM gradle:9.2-jdk21
WORKDIR /workspace
COPY . .
RUN gradle bootJar --no-daemon
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/workspace/build/libs/library.jar"]
