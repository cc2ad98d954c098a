"""Workbooks written by other tools."""
