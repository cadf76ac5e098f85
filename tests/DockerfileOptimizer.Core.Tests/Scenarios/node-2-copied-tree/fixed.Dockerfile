# What installs
FROM node:16-alpine AS build
WORKDIR /srv/portal
COPY package*.json ./
RUN npm install
COPY . .

# What runs: smaller by its base, and all else is copied
FROM node:16-alpine
WORKDIR /srv/portal
COPY --from=build /srv/portal ./
EXPOSE 3000
CMD ["node", "portal.js"]
