"""Who is who in a story: names, countries, bodies, companies, ships, roles, and which places lie in one another."""
