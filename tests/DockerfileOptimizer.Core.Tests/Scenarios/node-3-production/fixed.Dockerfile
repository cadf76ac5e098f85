FROM node:24-alpine
WORKDIR /srv/portal
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY portal.js ./
COPY routes ./routes
ENV NODE_ENV=production
USER node
EXPOSE 3000
CMD ["node", "portal.js"]
