# Everything in one image: kit, build tool, sources, and the archive
FROM gradle:9.2-jdk21
WORKDIR /library
COPY . .
RUN gradle bootJar --no-daemon
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/library/build/libs/library.jar"]
