# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]

WORKDIR C:\inetpub\wwwroot
RUN Install-WindowsFeature Web-Server; `
    # the default page would answer health checks
    Remove-Item -Recurse C:\inetpub\wwwroot\*
COPY site\ C:\inetpub\wwwroot\

SHELL ["cmd", "/S", "/C"]
RUN echo apt install -y nothing > C:\notes.txt && `
    del C:\notes.txt

USER ContainerUser
EXPOSE 80
ENTRYPOINT ["C:\\ServiceMonitor.exe", "w3svc"]
