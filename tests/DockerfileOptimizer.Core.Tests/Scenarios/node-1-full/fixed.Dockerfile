FROM node:16
WORKDIR /srv/portal
COPY package*.json ./
RUN npm install
COPY . .
EXPOSE 3000
CMD ["node", "portal.js"]
