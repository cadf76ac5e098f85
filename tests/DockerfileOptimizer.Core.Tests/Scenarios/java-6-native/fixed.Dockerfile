FROM ghcr.io/graalvm/native-image-community:21 AS build
WORKDIR /library
COPY gradle ./gradle
COPY gradlew settings.gradle build.gradle ./
RUN ./gradlew dependencies --no-daemon
COPY src ./src
RUN ./gradlew nativeCompile --no-daemon

# Machine code, and no Java at all
FROM debian:trixie-slim
COPY --from=build /library/build/native/nativeCompile/library /srv/library
EXPOSE 8080
ENTRYPOINT ["/srv/library"]
