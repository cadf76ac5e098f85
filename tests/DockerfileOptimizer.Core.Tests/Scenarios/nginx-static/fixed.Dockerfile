FROM node:22-alpine AS assets
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY --from=assets /site/dist /usr/share/nginx/html
# kept by hand: see the runbook
COPY nginx.conf /etc/nginx/conf.d/default.conf
