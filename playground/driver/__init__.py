"""Act as a member of the playground, and see what that member sees.

async with running_playground() as pg:
    ada = pg.member("ada", channel="study")
    answer = await ada.slash("challenge start", deck="freezing-master")
"""

from playground.driver.errors import DriverError, NotAllowed, NotSeen, NotStarted
from playground.driver.member import Answer, File, Member
from playground.driver.playground import Playground, Request, Violation
from playground.driver.process import running_playground
from playground.driver.seen import (
    Attachment,
    Button,
    Choice,
    Message,
    Modal,
    ModalField,
    Option,
    Select,
    User,
)

__all__ = [
    "Answer",
    "Attachment",
    "Button",
    "Choice",
    "DriverError",
    "File",
    "Member",
    "Message",
    "Modal",
    "ModalField",
    "NotAllowed",
    "NotSeen",
    "NotStarted",
    "Option",
    "Playground",
    "Request",
    "Select",
    "User",
    "Violation",
    "running_playground",
]
