FROM gradle:9.2-jdk21 AS build
WORKDIR /library
COPY settings.gradle build.gradle ./
RUN gradle dependencies --no-daemon
COPY src ./src
RUN gradle bootJar --no-daemon

# Only the modules that the program needs
FROM eclipse-temurin:21-alpine AS runtime
RUN jlink --add-modules java.base,java.desktop,java.instrument,java.management,java.naming,java.net.http,java.security.jgss,java.sql,jdk.crypto.ec,jdk.jfr,jdk.unsupported --strip-java-debug-attributes --no-man-pages --no-header-files --output /opt/runtime

FROM alpine:3.24
WORKDIR /srv
COPY --from=runtime /opt/runtime /opt/runtime
COPY --from=build /library/build/libs/library.jar library.jar
EXPOSE 8080
ENTRYPOINT ["/opt/runtime/bin/java", "-jar", "/srv/library.jar"]
