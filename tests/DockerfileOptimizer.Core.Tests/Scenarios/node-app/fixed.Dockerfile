FROM node
LABEL org.opencontainers.image.authors="Web team <web@example.com>"

WORKDIR /usr/src/app

# Everything, so that the build finds its sources
COPY . .
RUN npm install
RUN npm run build

ENV NODE_ENV=production
ENV PORT=3000

EXPOSE 3000
CMD npm start
