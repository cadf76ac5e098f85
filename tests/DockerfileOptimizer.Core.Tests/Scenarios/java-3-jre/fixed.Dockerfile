FROM gradle:9.2-jdk21 AS build
WORKDIR /library
COPY settings.gradle build.gradle ./
RUN gradle dependencies --no-daemon
COPY src ./src
RUN gradle bootJar --no-daemon

# A runtime, on a whole distribution
FROM eclipse-temurin:21-jre
WORKDIR /srv
COPY --from=build /library/build/libs/library.jar library.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/srv/library.jar"]
