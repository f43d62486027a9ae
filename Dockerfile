# One image a service: docker build --build-arg SERVICE=Receiver .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY Directory.*.props BannedSymbols.txt .editorconfig global.json ./
COPY src src
# Every service at once, so that all images share this layer. The link gives them one entry point that needs no shell.
RUN for program in src/*/Program.cs; do \
      project=$(basename "$(dirname "$program")"); \
      dotnet publish "src/$project" -c Release -o "/app/$project" -p:DebugType=none \
        && ln -s "$project" "/app/$project/service" || exit 1; \
    done

FROM mcr.microsoft.com/dotnet/aspnet:10.0
ARG SERVICE
# The front door is no service: --build-arg PROJECT=Bridge.
ARG PROJECT=Bridge.${SERVICE}
WORKDIR /app
COPY --from=build /app/${PROJECT} .
USER $APP_UID
ENTRYPOINT ["/app/service"]
