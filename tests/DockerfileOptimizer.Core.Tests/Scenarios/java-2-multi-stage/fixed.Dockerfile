FROM gradle:9.2-jdk21 AS build
WORKDIR /library
COPY settings.gradle build.gradle ./
RUN gradle dependencies --no-daemon
COPY src ./src
RUN gradle bootJar --no-daemon

# The archive alone, but still on the kit
FROM eclipse-temurin:21-jdk
WORKDIR /srv
COPY --from=build /library/build/libs/library.jar library.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/srv/library.jar"]
